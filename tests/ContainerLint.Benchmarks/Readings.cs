using ContainerLint.Configuration;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Benchmarks;

/// <summary>The measured operations: each reads texts and returns a count.</summary>
internal static class Readings
{
    /// <summary>The rules of a run without options.</summary>
    private static readonly Linter Linter =
        new([.. Ruleset.All.Where(rule => rule.Page.Severity != Severity.None)]);

    /// <summary>Reads Dockerfiles; returns the number of images.</summary>
    public static int ReadDockerfiles(IReadOnlyList<Source> files)
    {
        var count = 0;
        foreach (var file in files)
            count += DockerfileReader.Read(file).Images.Count;
        return count;
    }

    /// <summary>Reads compose files; returns the number of images.</summary>
    public static int ReadCompose(IReadOnlyList<Source> files, SourceLookup lookup)
    {
        var count = 0;
        foreach (var file in files)
            count += ComposeReader.Read(file, lookup).Images.Count;
        return count;
    }

    /// <summary>Reads project files; returns the number of images.</summary>
    public static int ReadProjects(IReadOnlyList<Source> files)
    {
        var count = 0;
        foreach (var file in files)
            count += ProjectReader.Read(file).Images.Count;
        return count;
    }

    /// <summary>Reads files and lints them together with all rules; returns the number of findings.</summary>
    public static int Lint(IReadOnlyList<Source> files, Language language, SourceLookup lookup)
    {
        var read = new SourceDocument[files.Count];
        for (var i = 0; i < read.Length; i++)
            read[i] = ((StandaloneLanguage)language).Read(files[i], lookup);
        return Lint(read);
    }

    private static SourceDocument ReadCode(Source file)
    {
        var project = CodeProject.Of(file);
        return CSharpReader.Read(project.FileOf(file), project, ImageApis.None);
    }

    private static int Lint(IReadOnlyList<SourceDocument> read)
    {
        var documents = DockerfileBuilds.Of(read).Documents;
        var context = new RuleContext(Settings.Default, RunFacts.Of(documents), Day.Today);
        var count = 0;
        foreach (var document in documents)
            count += Linter.Check(document, context).Count;
        return count;
    }

    /// <summary>Checks whether C# files may name images; returns how many may.</summary>
    public static int LookAtCode(IReadOnlyList<Source> files)
    {
        var count = 0;
        foreach (var file in files)
            count += CodeText.MayNameImages(file.Text) ? 1 : 0;
        return count;
    }

    /// <summary>Runs only Roslyn's parser; returns the number of characters.</summary>
    public static int ParseCode(IReadOnlyList<Source> files)
    {
        var count = 0;
        foreach (var file in files)
            count += CodeFile.Parse(file).Root.FullSpan.Length;
        return count;
    }

    /// <summary>Reads C# files, each as its own project; returns the number of images.</summary>
    public static int ReadCode(IReadOnlyList<Source> files)
    {
        var count = 0;
        foreach (var file in files)
            count += ReadCode(file).Images.Count;
        return count;
    }

    /// <summary>Reads C# files and lints them together with all rules; returns the number of findings.</summary>
    public static int LintCode(IReadOnlyList<Source> files) => Lint([.. files.Select(ReadCode)]);

    /// <summary>Runs only YamlDotNet's parser; returns the number of events.</summary>
    public static int ReadEvents(IReadOnlyList<Source> files)
    {
        var count = 0;
        foreach (var file in files)
        {
            try
            {
                var parser = new Parser(new StringReader(file.Text));
                while (parser.MoveNext())
                    count++;
            }
            catch (Exception exception) when (exception is YamlException or InvalidOperationException)
            {
                // Some real files are broken; everything before the error was read.
            }
        }

        return count;
    }
}
