using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>A project file of MSBuild.</summary>
/// <param name="Source">The file.</param>
/// <param name="Syntax">What it says besides its images; small, so it stays for the whole run.</param>
public sealed record ProjectDocument(Source Source, ProjectSyntax Syntax)
    : SourceDocument(Source, ProjectLanguage.Instance);
