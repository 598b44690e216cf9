namespace Muster.AgentClient;

/// <param name="Setback">Of <see cref="FetchResult.Later"/>.</param>
public sealed record Fetched(FetchResult Result, Setback? Setback = null);

public enum FetchResult
{
    Whole,

    /// <summary>The server says, signed, that this device is not to have it.</summary>
    NotGiven,
    Later,
}
