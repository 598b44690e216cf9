using System.Text.Json.Serialization;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;

namespace Muster.Modules.People.Groups;

internal abstract record UserGroupAudited([property: JsonIgnore] string GroupId)
{
    public const string Kind = "user_group";

    public AuditedEntity Entity => new(Kind, GroupId);
}

internal sealed record UserGroupCreated(string GroupId, string Name) : UserGroupAudited(GroupId), IAuditEvent
{
    public static string Action => "user_group_created";
}

internal sealed record UserGroupChanged(string GroupId, string NameBefore, string NameAfter)
    : UserGroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "user_group_changed";
}

/// <param name="Members">How many persons were in it.</param>
internal sealed record UserGroupDeleted(string GroupId, string Name, int Members)
    : UserGroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "user_group_deleted";
}

internal sealed record PersonJoinedUserGroup(string GroupId, Guid PersonId, [property: Personal] string DisplayName)
    : UserGroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "person_joined_user_group";

    public AuditedEntity Subject => PersonView.Audited(PersonId);
}

/// <param name="DisplayName">Null when the person was erased.</param>
internal sealed record PersonLeftUserGroup(string GroupId, Guid PersonId, [property: Personal] string? DisplayName)
    : UserGroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "person_left_user_group";

    public AuditedEntity Subject => PersonView.Audited(PersonId);
}
