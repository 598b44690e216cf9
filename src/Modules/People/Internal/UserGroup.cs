using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.People.Internal;

/// <summary>Persons whom somebody put together.</summary>
internal sealed class UserGroup : IVersioned
{
    private UserGroup() { }

    public UserGroupId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public string? Description { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static UserGroup Create(UserGroupId id, string name, string? description, DateTimeOffset now)
    {
        var made = new UserGroup { Id = id, CreatedAt = now };
        made.Describe(name, description);
        return made;
    }

    public void Describe(string name, string? description) =>
        (Name, NameKey, Description) = (name, SearchKey.Of(name), description);
}

internal sealed class UserGroupMember
{
    public required UserGroupId GroupId { get; init; }

    public required PersonId PersonId { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required string By { get; init; }
}
