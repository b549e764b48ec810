using ContainerLint.CSharp.Code;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Projects;

/// <summary>
/// What project files say about their C# code: the project file first, then the <c>Directory.Build</c> files around it,
/// from the inside outwards.
/// </summary>
/// <param name="files">What each file says.</param>
public sealed class ProjectSetup(IReadOnlyList<ProjectSyntax> files)
{
    private bool? HasImplicitUsings => files.Select(static file => file.Imports.ImplicitUsings)
        .FirstOrDefault(static setting => setting is not null);

    /// <summary>The project of some C# files.</summary>
    public CodeProject ProjectOf(IReadOnlyList<Source> code) => new(code, Usings())
    {
        Symbols = TargetSymbols.Of(
            files.Select(static file => file.Frameworks).FirstOrDefault(static one => one.Count > 0) ?? []),
        HasImplicitUsings = HasImplicitUsings,
        PackageVersion = files.Count == 0 ? null : new PackageVersions(files).Of,
    };

    private IReadOnlyList<string> Usings()
    {
        var removed = new HashSet<string>(
            files.SelectMany(static file => file.Imports.Removed), StringComparer.OrdinalIgnoreCase);
        var brought = HasImplicitUsings == true
            ? PackageUsings.Of(files.SelectMany(static file => file.Imports.Packages))
            : [];
        return
        [
            .. brought.Where(name => !removed.Contains(name)),
            .. files.SelectMany(static file => file.Imports.Usings).Where(one => !removed.Contains(one.Name))
                .Select(DirectiveOf),
        ];
    }

    private static string DirectiveOf(ProjectUsing item) =>
        item.Alias is { } alias ? $"{alias} = {item.Name}" : item.IsStatic ? $"static {item.Name}" : item.Name;
}
