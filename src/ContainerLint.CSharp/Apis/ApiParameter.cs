using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>A parameter of an API, or the property itself.</summary>
/// <param name="Name">
/// Its name; where versions of the library differ, all of them with <c>|</c> between, or <c>*</c> for any name.
/// </param>
/// <param name="Part">What it carries.</param>
internal sealed record ApiParameter(string Name, PartKind Part = PartKind.Other)
{
    /// <summary>Whether a call may leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it takes several values: a collection, or any number of arguments.</summary>
    public bool IsList { get; init; }

    /// <summary>What its image is used for, where that is not the same for all parameters.</summary>
    public Role? Role { get; init; }

    /// <summary>Whether it bears a name.</summary>
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
