// What the compiler looks for by name when code uses newer words of the language, and netstandard2.0 does not have. A
// source generator would write these, but in another order in every process, and packages could not be made twice alike.

namespace System.Runtime.CompilerServices
{
    /// <summary>Marks the setter of a property that is set while its object is made.</summary>
    internal static class IsExternalInit;

    /// <summary>Marks a type with members that have to be set.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>Keeps compilers away that do not know a feature.</summary>
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
    /// <summary>Marks a constructor that sets all members that have to be set.</summary>
    [AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}

namespace System
{
    /// <summary>A place in a sequence, counted from its start or, with <c>^</c>, from its end.</summary>
    /// <param name="value">The count, not negative.</param>
    /// <param name="fromEnd">Whether it counts from the end.</param>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        /// <summary>The place as a count from the start of a sequence.</summary>
        /// <param name="length">The length of the sequence.</param>
        public int GetOffset(int length) => fromEnd ? length - value : value;

        /// <summary>A place that is counted from the start.</summary>
        public static implicit operator Index(int value) => new(value);
    }

    /// <summary>A part of a sequence.</summary>
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
