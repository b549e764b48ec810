using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>Runs a single rule, whatever it is about.</summary>
internal static class RuleCheck
{
    public static IEnumerable<Finding> In(this Rule rule, SourceDocument document, RuleContext context) => rule switch
    {
        FileRule ofFile => ofFile.Check(document, context),
        ImageRule ofImage => document.Images.Select(image => ofImage.Check(image, document, context)).OfType<Finding>(),
        _ => [],
    };
}
