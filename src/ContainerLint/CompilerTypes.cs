// Types that the compiler requires for newer language features and that netstandard2.0 lacks. A source generator such
// as PolySharp would emit them in an order that differs between processes, so packages would not be reproducible.

namespace System.Runtime.CompilerServices
{
    /// <summary>Marks an init-only property setter.</summary>
    internal static class IsExternalInit;

    /// <summary>Marks a type with required members.</summary>
    [AttributeUsage(
        AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property,
        Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Rejects compilers that do not know a feature.</summary>
    /// <param name="featureName">The feature.</param>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        /// <summary>The feature.</summary>
        public string FeatureName => featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>Marks a constructor that sets all required members.</summary>
    [AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}

namespace System
{
    /// <summary>A position in a sequence, counted from its start or, with <c>^</c>, from its end.</summary>
    /// <param name="value">The count, not negative.</param>
    /// <param name="fromEnd">Whether it counts from the end.</param>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        /// <summary>The position counted from the start of a sequence.</summary>
        /// <param name="length">The length of the sequence.</param>
        public int GetOffset(int length) => fromEnd ? length - value : value;

        /// <summary>A position counted from the start.</summary>
        public static implicit operator Index(int value) => new(value);
    }

    /// <summary>A slice of a sequence.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    internal readonly struct Range(Index start, Index end)
    {
        /// <summary>Where it starts.</summary>
        public Index Start => start;

        /// <summary>Where it ends, exclusive.</summary>
        public Index End => end;
    }
}
