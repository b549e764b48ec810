using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>A member of a library that takes references, or parts of them.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Types">The types that have it; those that derive from them have it, too.</param>
/// <param name="Member">Its name; of a constructor, the pattern of the type's name.</param>
/// <param name="Parameters">Its parameters in their order, without the receiver of an extension method.</param>
internal sealed record ImageApi(ApiKind Kind, TypeName[] Types, string Member, ApiParameter[] Parameters)
{
    /// <summary>What the image is used for.</summary>
    public Role Role { get; init; } = Role.Run;

    /// <summary>How the parts find together; null if each parameter is a reference of its own.</summary>
    public Composition? Composition { get; init; }

    /// <summary>What the code must show of the receiver where nothing is compiled.</summary>
    public Receiver Receiver { get; init; } = Receiver.Any;

    /// <summary>
    /// Namespaces (with those below them) that show that a file uses the library, besides those of the types.
    /// </summary>
    public string[] Roots { get; init; } = [];

    /// <summary>The property of the same object that says what the image belongs to.</summary>
    public string? OwnerProperty { get; init; }

    /// <summary>Whether an argument that begins with a slash shows that another method is meant.</summary>
    public bool IsNoPath { get; init; }

    /// <summary>Whether a second tag in the same call throws.</summary>
    public bool ThrowsOnSecondTag { get; init; }

    /// <summary>Type and member, for people and tests.</summary>
    public string Name => Kind == ApiKind.Constructor ? Types[0].Name : $"{Types[0].Name}.{Member}";

    /// <summary>The role of a parameter's image.</summary>
    public Role RoleOf(ApiParameter parameter) => parameter.Role ?? Role;
}
