using ContainerLint.CSharp.Code;

namespace ContainerLint.CSharp.UserApis;

/// <summary>What the files of a project that is not compiled declare with <see cref="UserAttribute"/>.</summary>
internal sealed class UserDeclarations
{
    private UserDeclarations(CodeProject project) =>
        All = [.. project.FilesWhere(UserAttribute.MayBeIn).SelectMany(UserAttribute.DeclaredIn)];

    /// <summary>The declarations, in the order of the files.</summary>
    public IReadOnlyList<UserDeclaration> All { get; }

    /// <summary>Those of a project, which is searched once.</summary>
    public static UserDeclarations Of(CodeProject project) => project.Derived.Of(() => new UserDeclarations(project));
}
