using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Projects;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>The shape of a project that is not compiled.</summary>
internal sealed class CodeProjectShape(CodeProject project) : ProjectShape
{
    /// <inheritdoc/>
    protected override bool? HasImplicitUsings => project.HasImplicitUsings;

    /// <inheritdoc/>
    public override BuilderDefault DefaultOf(TestcontainersModules.Module module, CodeFile file)
    {
        var directive = FileDirectives.In(file.Source.Text)?.Versions.FirstOrDefault(one =>
            string.Equals(one.Name, module.Package, StringComparison.OrdinalIgnoreCase));
        if (directive is null && project.PackageVersion is null)
            return base.DefaultOf(module, file);
        var version = directive is null
            ? project.PackageVersion!(module.Package) : PackageVersions.Read(directive.Version);
        return new(module.Type.Name, module.ImageIn(version), TestcontainersModules.TakesImage(version));
    }

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsWithGlobalUsings =>
        project.FilesWithGlobalUsings().Select(static file => file.Root);

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsDeclaring(string type) =>
        project.FilesDeclaring(type).Select(static file => file.Root);
}
