using ContainerLint.CSharp.Reading;

namespace ContainerLint.CSharp.Binding;

/// <summary>Says which API a piece of code uses: by the compiler's symbols, or by the shape of the code.</summary>
internal abstract class MemberBinder
{
    /// <summary>Whether the types of all expressions can be asked for.</summary>
    public abstract bool SeesTypes { get; }

    /// <summary>The API that a candidate uses; null if it uses none.</summary>
    public abstract BoundApi? Bind(CandidateUse candidate);

    /// <summary>
    /// What a container builder runs that is created without an argument: its name and its image; null if that is not
    /// known, or if the creation is of something else.
    /// </summary>
    public abstract (string Builder, string Image)? DefaultOf(CandidateUse creation);
}
