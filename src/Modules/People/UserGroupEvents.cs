using Muster.Storage.Outbox;

namespace Muster.Modules.People;

/// <summary>A user group was made, changed or deleted, or persons joined or left it.</summary>
public sealed record UserGroupsChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "user-groups.changed";

    public string Topic => "user-groups";
}

/// <summary>Persons joined or left a group, or a group that they are in is called otherwise.</summary>
/// <param name="EntityId">The group.</param>
/// <param name="People">At most <see cref="MostPeople"/>.</param>
public sealed record PeopleRegrouped(Guid EntityId, IReadOnlyList<Guid> People) : IModuleEvent
{
    public const int MostPeople = 500;

    public static string Kind => "user-groups.people-regrouped";

    public string Topic => "user-groups";

    public long Version => 0;
}
