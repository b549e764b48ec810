using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>A parameter of a method, or the property itself.</summary>
/// <param name="Name">
/// The name. If versions of the library differ: all names separated by <c>|</c>, or <c>*</c> for any name.
/// </param>
/// <param name="Part">What is passed to it.</param>
internal sealed record ApiParameter(string Name, PartKind Part = PartKind.Other)
{
    /// <summary>Whether a call may omit it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it takes several values: a collection or <c>params</c>.</summary>
    public bool IsList { get; init; }

    /// <summary>The role of its image, if it differs from <see cref="ImageApi.Role"/>.</summary>
    public Role? Role { get; init; }

    /// <summary>Whether a name is one of its names.</summary>
    public bool Is(string name)
    {
        if (Name == "*")
            return true;
        if (Name.IndexOf('|') < 0)
            return Name == name;
        foreach (var one in Name.Split('|'))
        {
            if (one == name)
                return true;
        }

        return false;
    }
}
