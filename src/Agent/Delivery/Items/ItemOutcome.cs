namespace Muster.Agent.Delivery.Items;

/// <param name="Code">Why, in a word of small letters, digits and _; for success only where there is something to say, such as <c>restart_needed</c>.</param>
/// <param name="Detail">Why, for people; cleaned and cut by whoever reports it.</param>
internal sealed record ItemOutcome(ItemResult Result, string? Code = null, string? Detail = null)
{
    public static ItemOutcome Done { get; } = new(ItemResult.Done);

    public static ItemOutcome Failed(string code, string detail) => new(ItemResult.Failed, code, detail);

    /// <summary>This machine can never have it.</summary>
    public static ItemOutcome Unsupported(string code, string detail) => new(ItemResult.Unsupported, code, detail);
}

internal enum ItemResult
{
    Done,
    Failed,
    Unsupported,
}
