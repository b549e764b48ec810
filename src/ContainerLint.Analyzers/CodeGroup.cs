using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Documents;
using ContainerLint.Text;
using ContainerLint.Workspaces;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>The C# code of a compilation, read with its symbols. Safe for several threads.</summary>
internal sealed class CodeGroup : FileGroup
{
    private readonly Compilation compilation;
    private readonly CompilationHost host;
    private readonly CodeFiles files;
    private readonly CancellationToken cancellation;

    /// <summary>Reads nothing yet.</summary>
    public CodeGroup(Compilation compilation, CompilationHost host)
        : this(compilation, host, new CodeFiles(), CancellationToken.None)
    {
    }

    private CodeGroup(
        Compilation compilation, CompilationHost host, CodeFiles files, CancellationToken cancellation)
    {
        this.compilation = compilation;
        this.host = host;
        this.files = files;
        this.cancellation = cancellation;
    }

    /// <summary>The same code, whose reading can be cancelled.</summary>
    public CodeGroup With(CancellationToken cancellation) => new(compilation, host, files, cancellation);

    /// <summary>The text of a file, the same for everybody who asks.</summary>
    public Source SourceOf(SyntaxTree tree) => files.Of(tree).Source;

    /// <summary>A source as the compiler knows it; null if it is not the text of a file of code.</summary>
    public CompiledSource? Find(Source source) =>
        files.Of(source) is { } file ? CompiledSource.Of(file.Tree) : null;

    /// <summary>Whether a file is worth reading: it is not excluded, and its text may name an image.</summary>
    public bool MayNameImages(SyntaxTree tree, CancellationToken cancellation)
    {
        if (host.Excludes(CompilationHost.Slashed(tree.FilePath)))
            return false;
        var text = files.Of(tree).Source.Text;
        return CodeText.MayNameImages(text) || ApisOf(tree).MayBeIn(text)
            || UserNames.Of(files, compilation, cancellation).MayBeIn(text)
            || CSharpReader.HelpersOf(files, compilation, cancellation).MayBeIn(text);
    }

    /// <inheritdoc/>
    /// <remarks>A compilation never changes, so no file is named that the reading depends on.</remarks>
    public override GroupReading Read(SourceLookup lookup)
    {
        List<SourceDocument> documents =
            [.. compilation.SyntaxTrees.Where(tree => MayNameImages(tree, cancellation)).Select(Read)];
        return new GroupReading(documents, []);
    }

    private SourceDocument Read(SyntaxTree tree)
    {
        cancellation.ThrowIfCancellationRequested();
#pragma warning disable RS1030 // One file may use what any other declares, so all of them are read together, once.
        var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        return CSharpReader.Read(model, files, ApisOf(tree), cancellation);
    }

    private ImageApis ApisOf(SyntaxTree tree) => host.SettingsOf(tree).Value(ImageApisOption.Value);
}
