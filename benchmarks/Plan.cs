namespace Muster.Benchmarks;

/// <summary>How long and how much. Requests by count are those that work once.</summary>
internal sealed record Plan
{
    /// <summary>Each figure is the median of so many rounds.</summary>
    public required int Rounds { get; init; }

    public required TimeSpan WarmUp { get; init; }

    /// <summary>Of each operation that can be repeated, in each round.</summary>
    public required TimeSpan Loop { get; init; }

    /// <summary>Devices that check in. They are enrolled and approved first, which warms those paths up.</summary>
    public required int Admitted { get; init; }

    /// <summary>Enrollment requests in each round, of which the first <see cref="Approvals"/> are approved.</summary>
    public required int Enrollments { get; init; }

    public required int Approvals { get; init; }

    /// <summary>Of the audit log that is sealed and verified.</summary>
    public required int AuditRows { get; init; }

    /// <summary>How often each view of the queue is asked for.</summary>
    public required int PageReads { get; init; }

    /// <summary>Requests of a flood.</summary>
    public required int Strangers { get; init; }

    /// <summary>Agents that wait for a decision.</summary>
    public required int WaitingAgents { get; init; }

    /// <summary>Agents that come back after a restart.</summary>
    public required int ReturningAgents { get; init; }

    /// <summary>Devices that report over the agent channel.</summary>
    public required int Reporters { get; init; }

    /// <summary>Reports of each of them in each round, twice.</summary>
    public required int ReportsEach { get; init; }

    /// <summary>Calls with one event in each round.</summary>
    public required int EventCalls { get; init; }

    /// <summary>Enrollments whose status is asked for, with few and with many.</summary>
    public required int FewRecords { get; init; }

    public required int ManyRecords { get; init; }

    /// <summary>Devices of one group that should all have something else.</summary>
    public required int DesiringDevices { get; init; }

    /// <summary>Rows of a list of expected devices.</summary>
    public required int ListedDevices { get; init; }

    /// <summary>Pages that hold a stream of changes open.</summary>
    public required int Streams { get; init; }

    /// <summary>Changes that come while they are open.</summary>
    public required int StreamedChanges { get; init; }

    public static Plan Whole { get; } =
        new()
        {
            Rounds = 5,
            WarmUp = TimeSpan.FromSeconds(3),
            Loop = TimeSpan.FromSeconds(2.5),
            Admitted = 500,
            Enrollments = 600,
            Approvals = 300,
            AuditRows = 1_000_000,
            PageReads = 200,
            Strangers = 50_000,
            WaitingAgents = 200,
            ReturningAgents = 50_000,
            Reporters = 150,
            ReportsEach = 10,
            EventCalls = 1_500,
            FewRecords = 10_000,
            ManyRecords = 1_000_000,
            DesiringDevices = 100_000,
            ListedDevices = 1_000_000,
            Streams = 200,
            StreamedChanges = 600,
        };

    public static Plan Quick { get; } =
        new()
        {
            Rounds = 1,
            WarmUp = TimeSpan.FromSeconds(1),
            Loop = TimeSpan.FromSeconds(1),
            Admitted = 200,
            Enrollments = 200,
            Approvals = 100,
            AuditRows = 100_000,
            PageReads = 40,
            Strangers = 5_000,
            WaitingAgents = 50,
            ReturningAgents = 5_000,
            Reporters = 50,
            ReportsEach = 10,
            EventCalls = 500,
            FewRecords = 10_000,
            ManyRecords = 100_000,
            DesiringDevices = 5_000,
            ListedDevices = 50_000,
            Streams = 200,
            StreamedChanges = 100,
        };
}
