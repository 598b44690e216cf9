using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Desired;

/// <summary>
/// Something changed that devices should have, or who should have it. Each piece of the work reads how things are when it is done. First classes
/// are worked out anew, then devices change their class, and only then are devices told that their class has changed: or they would be told in between
/// that something goes which they keep.
/// </summary>
internal sealed class DesiredChange
{
    public required Guid Id { get; init; }

    public required DesiredChangeKind Kind { get; init; }

    /// <summary>What has the lower one is done first.</summary>
    public required int Rank { get; init; }

    /// <summary>Of what the kind says.</summary>
    public required Guid Target { get; init; }

    /// <summary>How far it is done.</summary>
    public Guid? After { get; set; }
}

internal enum DesiredChangeKind
{
    /// <summary>What groups this device is in.</summary>
    Device,

    /// <summary>Which blueprints the devices of this group get.</summary>
    Group,

    /// <summary>What this blueprint holds.</summary>
    Blueprint,

    /// <summary>What this policy, app or script is.</summary>
    Content,

    /// <summary>What the devices of this class should have.</summary>
    Class,
}

internal static class DesiredChanges
{
    /// <summary>Leaves work to the job, in the unit of work that makes it necessary. The job's row is not touched: enrollments would wait for each other.</summary>
    public static void Enqueue(
        this MusterDbContext db,
        DesiredChangeKind kind,
        IEnumerable<Guid> targets,
        TimeProvider clock
    ) =>
        db.AddRange(
            targets.Select(target => new DesiredChange
            {
                Id = Uuid7.New(clock),
                Kind = kind,
                Rank = RankOf(kind),
                Target = target,
            })
        );

    private static int RankOf(DesiredChangeKind kind) =>
        kind switch
        {
            DesiredChangeKind.Blueprint or DesiredChangeKind.Content => 0,
            DesiredChangeKind.Group or DesiredChangeKind.Device => 1,
            DesiredChangeKind.Class => 2,
        };
}
