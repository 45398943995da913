<?php
// MediaWiki: mediawiki.php version, or mediawiki.php render, which takes a JSON array of page sources and prints one of HTML.
// The wiki itself, with its settings and its database, is in .cache/wikis/mediawiki.
use MediaWiki\MediaWikiServices;

putenv('MW_CONFIG_FILE=' . dirname(__DIR__, 3) . '/.cache/wikis/mediawiki/LocalSettings.php');
$action = $argv[1];
$argv = [$argv[0]];
require_once '/usr/share/mediawiki/maintenance/Maintenance.php';

class Render extends Maintenance {
    public function execute() {
        global $action;
        if ($action === 'version') {
            echo MW_VERSION, "\n";
            return;
        }
        $parser = MediaWikiServices::getInstance()->getParserFactory()->create();
        $page = Title::newFromText('Embudo');
        $options = ParserOptions::newFromAnon();
        $render = fn ($text) => $parser->parse($text, $page, $options)->getText(['unwrap' => true]);
        echo json_encode(array_map($render, json_decode(stream_get_contents(STDIN))));
    }
}

$maintClass = Render::class;
require_once RUN_MAINTENANCE_IF_MAIN;
