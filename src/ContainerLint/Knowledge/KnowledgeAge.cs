namespace ContainerLint.Knowledge;

/// <summary>How long knowledge is good for what.</summary>
public static class KnowledgeAge
{
    /// <summary>After so many days a run says how old it is.</summary>
    public const int NoteDays = 90;

    /// <summary>For how many days it can say what is newest, and what a moving tag names.</summary>
    public const int FreshDays = 180;

    /// <summary>For how many days plans of support and platforms count: plans change.</summary>
    public const int PlanDays = 365;

    /// <summary>
    /// How many days a record may seem to be ahead: where it was made, and on this machine, the day may be another.
    /// </summary>
    public const int ToleranceDays = 1;
}
