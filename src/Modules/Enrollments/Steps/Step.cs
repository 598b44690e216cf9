using System.Collections.Frozen;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>A step is a state, and what is waited for in it where that is not what the state always waits for. There are few: each is a key of the counts.</summary>
internal static class Step
{
    /// <summary>The whole way, from begin to success.</summary>
    public const string Whole = "enrollment";

    /// <summary>Each state in which a record can stay, in the order in which they come.</summary>
    public static IReadOnlyList<EnrollmentState> States { get; } =
    [.. Enum.GetValues<EnrollmentState>().Where(state => Waits.Of(state) is not null)];

    private static readonly FrozenDictionary<(EnrollmentState State, WaitReason Reason), string> Names = States
        .Select(state => (state, Waits.Of(state)!.Value)) // States are those that have one
        .Append((EnrollmentState.AwaitingApproval, WaitReason.UndoWindow))
        .ToFrozenDictionary(
            pair => pair,
            pair =>
                Waits.Of(pair.Item1) == pair.Item2
                    ? EnumText.Of(pair.Item1)
                    : $"{EnumText.Of(pair.Item1)}.{EnumText.Of(pair.Item2)}"
        );

    public static IReadOnlyList<string> All { get; } =
    [.. Names.OrderBy(pair => pair.Key).Select(pair => pair.Value), Whole];

    /// <returns>Null for a state in which nothing is waited for.</returns>
    public static string? Of(EnrollmentState state, WaitReason? reason) =>
        (reason ?? Waits.Of(state)) is { } wait && Names.TryGetValue((state, wait), out var name) ? name : null;

    /// <summary>Those that come after it when a device goes on by itself.</summary>
    public static IEnumerable<string> After(EnrollmentState state) =>
        Names
            .Where(pair => pair.Key.State > state && pair.Key.State != EnrollmentState.PendingUser)
            .Select(pair => pair.Value);

    /// <summary>A device or the server is at work in it, so that an end can be foreseen. Nobody can say when a person will come.</summary>
    public static bool CanBeForeseen(EnrollmentState state) => StatusBuckets.Of(state) == StatusBucket.InProgress;
}
