using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>The shape of a project that is not compiled.</summary>
internal sealed class CodeProjectShape(CodeProject project) : ProjectShape
{
    /// <inheritdoc/>
    protected override bool? HasImplicitUsings => project.HasImplicitUsings;

    /// <inheritdoc/>
    public override BuilderDefault DefaultOf(TestcontainersModules.Module module)
    {
        if (project.PackageVersion is not { } versionOf)
            return base.DefaultOf(module);
        var version = versionOf(module.Package);
        return new(module.Type.Name, module.ImageIn(version), TestcontainersModules.TakesImage(version));
    }

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsWithGlobalUsings =>
        project.FilesWithGlobalUsings().Select(static file => file.Root);

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsDeclaring(string type) =>
        project.FilesDeclaring(type).Select(static file => file.Root);
}
