<?php
// DokuWiki: dokuwiki.php version, or dokuwiki.php render, which takes a JSON array of page sources and prints one of HTML.
define('DOKU_INC', '/usr/share/dokuwiki/');
error_reporting(0); // that of 2022 has deprecated calls
require DOKU_INC . 'inc/init.php';

if ($argv[1] === 'version') {
    echo getVersionData()['date'], "\n";
    exit;
}
$conf['htmlok'] = 1;
$render = fn ($text) => p_render('xhtml', p_get_instructions($text), $info);
echo json_encode(array_map($render, json_decode(stream_get_contents(STDIN))));
