using ContainerLint.Cli;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.LanguageServer;
using ContainerLint.Cli.LanguageServer.Folders;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;
using ContainerLint.Tests.Laws;
using ContainerLint.Text;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>What holds for every text that an editor may have open, tested on real files.</summary>
public sealed class EditorLawTests
{
    private const int PlacesPerFile = 24;
    private const int CutsPerFile = 6;

    /// <summary>Of how many files one is tried: the requests at every place cost more than reading.</summary>
    private const int FilesPerTrial = 12;

    public static TheoryData<string> Languages { get; } =
        [.. LanguageList.All.Where(one => one is not CSharpLanguage).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_request_at_every_place_answers_inside_the_text(string language)
    {
        var files = CorpusFile.All(LanguageList.Find(language)!);
        Parallel.For(0, (files.Count + FilesPerTrial - 1) / FilesPerTrial, i =>
        {
            var file = files[i * FilesPerTrial];
            Try(file.Path, language, file.Text);
            for (var cut = 1; cut <= CutsPerFile; cut++)
            {
                var at = (int)((long)file.Text.Length * cut / (CutsPerFile + 1));
                Try(file.Path, language, file.Text[..at], at);
                Try(file.Path, language, file.Text.Remove(at, 1), at);
            }
        });
    }

    [Fact]
    public void Every_request_in_code_answers_inside_the_text()
    {
        var paths = CorpusFile.CodePaths().Order(StringComparer.Ordinal).Where((_, i) => i % (FilesPerTrial * 8) == 0);
        Parallel.ForEach(paths, path =>
        {
            using var folder = new TempFolder();
            var text = File.ReadAllText(path);
            Try(folder["Program.cs"], "csharp", text);
            Try(folder["Program.cs"], "csharp", text[..(text.Length / 2)], text.Length / 2);
        });
    }

    [Fact]
    public void An_editor_shows_what_the_command_line_reports()
    {
        var root = Path.GetFullPath(SharedFiles.PathOf("corpus"));
        using var terminal = Terminal(root);
        var store = new FileStore(root);
        var settings = new RunSettings(root, CommandLineSettings.None) { Today = terminal.Today };
        var candidates = settings.Kept(Targets.Find(["."], [], root, CancellationToken.None).Candidates);
        var reported = new LintRun(candidates, settings).Check(store, Progress.Silent, CancellationToken.None).Findings
            .GroupBy(found => found.Finding.Place.Source.Path)
            .ToDictionary(group => group.Key, group => group.Select(found => found.Finding.ToString()).ToList());

        var folder = EditorFolder.Read(root, isWalked: true, new OpenTexts(), terminal);

        Assert.NotEmpty(reported);
        Parallel.ForEach(folder.Workspace.Documents.Select(document => document.Source.File.Path).Distinct(), path =>
            Assert.Equal(
                reported.GetValueOrDefault(path, []),
                folder.Check(Path.Combine(root, path)).Select(found => found.Finding.ToString())));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Typing_a_file_ends_where_opening_it_does(string language)
    {
        var files = CorpusFile.All(LanguageList.Find(language)!);
        Parallel.For(0, (files.Count + (FilesPerTrial * 4) - 1) / (FilesPerTrial * 4), i =>
        {
            var file = files[i * FilesPerTrial * 4];
            var server = Server();
            var document = Open(server, file.Path, language, "");
            for (var cut = 1; cut <= CutsPerFile; cut++)
            {
                var text = file.Text[..(int)((long)file.Text.Length * cut / CutsPerFile)];
                server.DidChange(new DidChangeParams(
                    new VersionedDocumentId(document.Uri, cut + 1), [new TextChange(text)]));
            }

            var other = Server();
            Open(other, file.Path, language, file.Text);
            Assert.Equal(
                other.Diagnostic(new DocumentDiagnosticParams(document)).ResultId,
                server.Diagnostic(new DocumentDiagnosticParams(document)).ResultId);
        });
    }

    private static Terminal Terminal(string folder) =>
        new(Stream.Null, Stream.Null, Stream.Null) { Folder = folder, Today = TestDay.Today };

    private static EditorServer Server()
    {
        var server = new EditorServer(Terminal(Path.GetTempPath()));
        server.Initialize(new InitializeParams());
        return server;
    }

    private static DocumentId Open(EditorServer server, string path, string languageId, string text)
    {
        var uri = EditorUri.Of(Path.GetFullPath(path));
        server.DidOpen(new DidOpenParams(new OpenedDocument(uri, languageId, 1, text)));
        return new DocumentId(uri);
    }

    /// <summary>Asks everything about a text, at some places or at one.</summary>
    private static void Try(string path, string languageId, string text, int? only = null)
    {
        var server = Server();
        server.DidChangeConfiguration(System.Text.Json.JsonDocument.Parse(
            """{"settings": {"containerlint": {"inlayHints": true, "csharp": "on"}}}""").RootElement);
        var document = Open(server, path, languageId, text);
        var source = new Source(path, text);
        var whole = EditorRanges.Of(source, new SourceSpan(0, text.Length));
        Inside(source, server.Diagnostic(new DocumentDiagnosticParams(document)).Items!.Select(one => one.Range));
        Inside(source, server.DocumentSymbol(new DocumentParams(document)).Select(one => one.Range));
        Inside(source, server.DocumentLink(new DocumentParams(document)).Select(one => one.Range));
        Inside(source, server.CodeLens(new DocumentParams(document)).Select(one => one.Range));
        Inside(source, server.InlayHint(new InlayHintParams(document, whole))
            .Select(one => new EditorRange(one.Position, one.Position)));
        var places = only is { } one ? [one] : Places(text);
        foreach (var position in places.Select(offset => EditorRanges.PositionOf(source, offset)))
            Ask(server, document, source, position);
        var middle = EditorRanges.PositionOf(source, only ?? (text.Length / 2));
        foreach (var action in server.CodeAction(new CodeActionParams(document, new EditorRange(middle, middle))))
            Inside(source, EditsIn(action.Edit, document).Select(edit => edit.Range));
    }

    private static void Ask(EditorServer server, DocumentId document, Source source, EditorPosition position)
    {
        var place = new PositionParams(document, position);
        Inside(source, server.Hover(place) is { } hover ? [hover.Range] : []);
        Inside(source, server.Completion(place).Items.Select(item => item.TextEdit!.Range));
        Inside(source, server.Definition(place).Where(one => one.Uri == document.Uri).Select(one => one.Range));
        Inside(source, server.References(new ReferenceParams(document, position))
            .Where(one => one.Uri == document.Uri).Select(one => one.Range));
        Inside(source, server.PrepareRename(place) is { } range ? [range] : []);
        Inside(source, EditsIn(server.Rename(new RenameParams(document, position, "renamed")), document)
            .Select(edit => edit.Range));
    }

    private static IEnumerable<EditorEdit> EditsIn(WorkspaceEdits? edits, DocumentId document) =>
        edits is null ? [] : edits.DocumentChanges.Where(one => one.TextDocument.Uri == document.Uri)
            .SelectMany(one => one.Edits);

    /// <summary>Places spread over a text, at the edges of words.</summary>
    private static IEnumerable<int> Places(string text)
    {
        for (var i = 0; i <= PlacesPerFile; i++)
        {
            var at = (int)((long)text.Length * i / PlacesPerFile);
            while (at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]))
                at++;
            yield return at;
        }
    }

    private static void Inside(Source source, IEnumerable<EditorRange> ranges)
    {
        foreach (var range in ranges)
        {
            var span = EditorRanges.SpanOf(source, range);
            Assert.Equal(range, EditorRanges.Of(source, span));
        }
    }
}
