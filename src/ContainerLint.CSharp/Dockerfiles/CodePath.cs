using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>A path in code, and what is known of the folder that it starts in.</summary>
/// <param name="Start">The folder that it starts in.</param>
/// <param name="Text">What follows that folder; empty for the folder itself.</param>
internal sealed record CodePath(PathStart Start, string Text)
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The folder that a path starts in.</summary>
    public static CodePath At(PathStart start) => new(start, "");

    /// <summary>A path in this folder, as <c>Path.Combine</c> joins them.</summary>
    public CodePath Combine(CodePath other)
    {
        if (other.Start != PathStart.Working || FilePaths.IsAbsolute(other.Text))
            return other;
        return Text.Length == 0 ? this with { Text = other.Text }
            : other.Text.Length == 0 ? this
            : this with { Text = Text + "/" + other.Text };
    }

    /// <summary>The path with more text after it, as <c>+</c> joins them.</summary>
    public CodePath Append(string text) => this with { Text = (Text + text).TrimStart(Separators) };

    /// <summary>A build whose Dockerfile is at this path.</summary>
    /// <param name="build">The build.</param>
    /// <param name="source">The path of the code.</param>
    public ImageBuild AddTo(ImageBuild build, string source) => Start switch
    {
        _ when FilePaths.IsAbsolute(Text) => build with { Dockerfile = FilePaths.Normalise(Text) },
        PathStart.Source => build with { Dockerfile = FilePaths.Join(FilePaths.Folder(source), Text) },
        PathStart.Above => build with { Guess = PathGuess.Above(source, Text) },
        _ => build with { Guess = PathGuess.InProject(source, Text) },
    };
}

/// <summary>The folder that a path in code starts in.</summary>
internal enum PathStart
{
    /// <summary>The working folder of the program, its project or its output.</summary>
    Working,

    /// <summary>The folder of the source file.</summary>
    Source,

    /// <summary>The folder of the solution or of the repository.</summary>
    Above,
}
