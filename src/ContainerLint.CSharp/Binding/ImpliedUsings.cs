using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.CSharp.Binding;

/// <summary>
/// The namespaces that a file must import because it uses types that only one library has: the import is in a file that
/// is not among those read, such as a project file or the <c>build/*.props</c> of a package.
/// </summary>
internal static class ImpliedUsings
{
    private const string AspireRoot = "Aspire.Hosting";

    /// <summary>Types of Aspire whose names no other library has.</summary>
    private static readonly string[] AspireTypes =
    [
        "DistributedApplication", "IDistributedApplicationBuilder", "DistributedApplicationTestingBuilder",
        "IDistributedApplicationTestingBuilder",
    ];

    /// <summary>The namespaces.</summary>
    /// <param name="file">The file.</param>
    /// <param name="imports">What it imports otherwise.</param>
    /// <param name="project">The project of the file.</param>
    /// <param name="hasImplicitUsings">Whether the project turns implicit usings on or off.</param>
    public static IEnumerable<string> In(
        CodeFile file, Imports imports, ProjectShape project, bool? hasImplicitUsings)
    {
        if (FileDirectives.In(file.Source.Text) is { } directives
            && (directives.ImplicitUsings ?? hasImplicitUsings ?? true)
            && PackageUsings.Of(directives.Packages).ToList() is { Count: > 0 } brought)
        {
            return brought;
        }

        return !imports.HasWithin(AspireRoot) && Array.Exists(AspireTypes, type => Uses(file, type, project))
            ? PackageUsings.AppHost
            : [];
    }

    private static bool Uses(CodeFile file, string type, ProjectShape project) =>
        Mentions(file, type)
        && (project.DeclarationOf(type) is not { } own
            || Imports.IsWithin(ProjectShape.NamespaceOf(own), AspireRoot));

    /// <summary>Whether the code, not just a comment or a string, has a name on its own.</summary>
    private static bool Mentions(CodeFile file, string name)
    {
        var text = file.Source.Text;
        for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            var token = file.Root.FindToken(i);
            if (token.SpanStart == i && token.RawKind == (int)SyntaxKind.IdentifierToken && token.ValueText == name)
                return true;
        }

        return false;
    }
}
