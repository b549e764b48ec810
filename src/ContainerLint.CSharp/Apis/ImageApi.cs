using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>A member of a library that takes references or parts of them.</summary>
/// <param name="Kind">The kind of member.</param>
/// <param name="Types">The types that declare it; derived types have it too.</param>
/// <param name="Member">The name; for a constructor, a pattern of type names.</param>
/// <param name="Parameters">The parameters in order, without the receiver of an extension method.</param>
internal sealed record ImageApi(ApiKind Kind, TypeName[] Types, string Member, ApiParameter[] Parameters)
{
    /// <summary>What the image is used for.</summary>
    public Role Role { get; init; } = Role.Run;

    /// <summary>How the library joins parts; null if each parameter takes a complete reference.</summary>
    public Dialect? Joining { get; init; }

    /// <summary>What the library makes of a complete reference.</summary>
    public Dialect Dialect { get; init; } = Dialect.Docker;

    /// <summary>What code read by its shape must show of the receiver.</summary>
    public Receiver Receiver { get; init; } = Receiver.Any;

    /// <summary>
    /// Root namespaces whose import shows that a file uses the library; if empty, the namespaces of the types do.
    /// </summary>
    public string[] Roots { get; init; } = [];

    /// <summary>The property of the same object that names the owner of the image.</summary>
    public string? OwnerProperty { get; init; }

    /// <summary>Whether an argument that starts with a slash shows that another library's method is called.</summary>
    public bool IsNoPath { get; init; }

    /// <summary>Whether the library throws if one call sets two tags, or a tag beside a digest.</summary>
    public bool ThrowsOnSecondTag { get; init; }

    /// <summary>Whether the object builds in the working folder if no call gives a folder.</summary>
    public bool BuildsInWorkingFolder { get; init; }

    /// <summary>The library that looks for base images in the Dockerfile; null if only Docker reads it.</summary>
    public LineReader? Reader { get; init; }

    /// <summary>Whether the call turns the image into the variant that has RabbitMQ's management plugin.</summary>
    public bool AddsManagement { get; init; }

    /// <summary>Type and member, for test output.</summary>
    public string Name => Kind == ApiKind.Constructor ? Types[0].Name : $"{Types[0].Name}.{Member}";

    /// <summary>The role of the image passed to a parameter.</summary>
    public Role RoleOf(ApiParameter parameter) => parameter.Role ?? Role;
}
