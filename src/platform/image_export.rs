//! Charts of the page as SVG and PNG files.

use js_sys::{Number, Promise, Uint8Array, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlImageElement, Window,
    XmlSerializer,
};

const SVG: &str = "http://www.w3.org/2000/svg";
const MARGIN: f64 = 16.0;
/// PNG pixels per CSS pixel, for high-density screens.
const SCALE: f64 = 2.0;

/// The CSS properties that are copied to shapes and, in addition, to text, each with its default, which is left out.
const SHAPE_STYLES: [(&str, &str); 4] =
    [("fill", "rgb(0, 0, 0)"), ("stroke", "none"), ("stroke-width", "1px"), ("stroke-dasharray", "none")];
const TEXT_STYLES: [(&str, &str); 6] = [
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("text-anchor", "start"),
    ("dominant-baseline", "auto"),
    ("paint-order", "normal"),
];

/// The SVG within an element as a file of its own: with computed styles inlined, without references to anything
/// outside, and with a title.
pub fn svg(frame: &str, title: &str) -> Option<String> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let drawn = document.get_element_by_id(frame)?.query_selector("svg").ok()??;
    let copy: Element = drawn.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    inline_styles(&window, &drawn, &copy)?;
    let corners: Vec<f64> = drawn.get_attribute("viewBox")?.split(' ').map(Number::parse_float).collect();
    let &[x, y, width, height] = &corners[..] else { return None };
    let (x, y) = (x - MARGIN, y - MARGIN);
    let (width, height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let numbers = [x, y, width, height].map(number_text);
    set(&copy, "viewBox", &numbers.join(" "))?;
    set(&copy, "width", &numbers[2])?;
    set(&copy, "height", &numbers[3])?;
    for name in ["class", "aria-labelledby"] {
        copy.remove_attribute(name).ok()?;
    }
    let background = document.create_element_ns(Some(SVG), "rect").ok()?;
    for (name, value) in ["x", "y", "width", "height"].into_iter().zip(&numbers) {
        set(&background, name, value)?;
    }
    set(&background, "fill", "#fff")?;
    copy.prepend_with_node_1(&background).ok()?;
    copy.prepend_with_node_1(title_element(&document, title)?.as_ref()).ok()?;
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

fn set(element: &Element, name: &str, value: &str) -> Option<()> {
    element.set_attribute(name, value).ok()
}

/// Formats with the browser, so that the standard library's float formatting is not linked into the module.
fn number_text(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

fn title_element(document: &Document, title: &str) -> Option<Element> {
    let element = document.create_element_ns(Some(SVG), "title").ok()?;
    element.set_text_content(Some(title));
    Some(element)
}

/// Copies the computed style of each element of the original into its copy.
fn inline_styles(window: &Window, drawn: &Element, copy: &Element) -> Option<()> {
    let (drawn, copies) = (drawn.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    for at in 0..copies.length() {
        let (Ok(drawn), Ok(copy)) = (drawn.get(at)?.dyn_into(), copies.get(at)?.dyn_into::<Element>()) else {
            continue;
        };
        let properties: &[&[(&str, &str)]] = match copy.tag_name().as_str() {
            "rect" | "polygon" | "line" | "path" => &[&SHAPE_STYLES],
            "text" | "tspan" => &[&SHAPE_STYLES, &TEXT_STYLES],
            _ => &[],
        };
        let style = window.get_computed_style(&drawn).ok()??;
        for (property, default) in properties.iter().copied().flatten() {
            let value = style.get_property_value(property).ok()?;
            if value != *default {
                // Some SVG readers do not understand quotes in `url("#id")`; font names do not need them.
                set(&copy, property, &value.replace('"', ""))?;
            }
        }
        copy.remove_attribute("class").ok()?;
        // Only patterns are referenced by id; other ids could collide with those of a page that embeds the file.
        if copy.tag_name() != "pattern" {
            copy.remove_attribute("id").ok()?;
        }
    }
    Some(())
}

/// Renders an SVG file as a PNG file; none where the browser can't.
pub async fn png(svg: &str) -> Option<Vec<u8>> {
    let address = ["data:image/svg+xml;charset=utf-8,", &String::from(encode_uri_component(svg))].concat();
    let image = HtmlImageElement::new().ok()?;
    let drawn = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
        image.set_src(&address);
    });
    JsFuture::from(drawn).await.ok()?;
    let (width, height) = (f64::from(image.width()) * SCALE, f64::from(image.height()) * SCALE);
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let blob = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            _ = reject.call0(&JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}
