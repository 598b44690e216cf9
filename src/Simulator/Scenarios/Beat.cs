namespace Muster.Simulator.Scenarios;

/// <summary>One thing that happens to a device, and how long after the one before it.</summary>
/// <param name="Kind">As the steps route names it.</param>
internal sealed record Beat(string Kind, TimeSpan After)
{
    /// <summary>Where it is now.</summary>
    public string? State { get; init; }

    /// <summary>What the device reports.</summary>
    public string? Text { get; init; }

    /// <summary>What went wrong; how that shows is the platform's matter.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>The only platform that has this stage; null for every one.</summary>
    public string? Only { get; init; }

    public static Beat Begin(double afterMinutes = 0) => new("begin", TimeSpan.FromMinutes(afterMinutes));

    public static Beat Reach(string state, double afterMinutes, string? only = null) =>
        new("reach", TimeSpan.FromMinutes(afterMinutes)) { State = state, Only = only };

    public static Beat Note(string text, double afterMinutes) =>
        new("note", TimeSpan.FromMinutes(afterMinutes)) { Text = text };

    public static Beat Fail(Trouble trouble, double afterMinutes) =>
        new("fail", TimeSpan.FromMinutes(afterMinutes)) { Trouble = trouble };
}

internal enum Trouble
{
    App,
    Network,
    User,
    DeviceLimit,
    Timeout,
}
