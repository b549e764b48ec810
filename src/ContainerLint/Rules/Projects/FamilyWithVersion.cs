using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6002: a <c>ContainerFamily</c> repeats the version that the SDK puts in front of it.</summary>
public sealed partial class FamilyWithVersion : ProjectRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(ProjectSyntax project) =>
        project.Families.Where(static family => family.IsKnown).Select(Check).OfType<Finding>();

    private Finding? Check(MappedText family)
    {
        var value = family.Value.Trim();
        var end = 0;
        while (end < value.Length && value[end] is '.' or (>= '0' and <= '9'))
            end++;
        var version = value.Substring(0, end);
        if (version.Length == 0 || (end < value.Length && value[end] != '-'))
            return null;
        var rest = value.Substring(end).TrimStart('-');
        var range = new TextRange(0, family.Value.Length);
        var edit = rest.Length == 0 ? null : family.Replace(range, rest);
        return new Finding(
            this,
            family.PlaceOf(range).InFile(),
            $"'{value}' repeats the version, so the .NET SDK makes the tag '{version}-{value}' of it")
        {
            Fixes = edit is null ? [] : [new Fix($"Use '{rest}'", Safety.Unsafe, [edit])],
        };
    }
}
