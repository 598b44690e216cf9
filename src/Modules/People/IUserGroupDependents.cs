using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.People;

/// <summary>What an upper module keeps of user groups. Asked in the unit of work that deletes one, so it reads only the database.</summary>
public interface IUserGroupDependents
{
    /// <summary>What for, as the plural of a noun that people read.</summary>
    string Noun { get; }

    /// <summary>How many of them still need the group; none may when it is deleted.</summary>
    Task<int> CountAsync(MusterDbContext db, UserGroupId group, CancellationToken ct);
}
