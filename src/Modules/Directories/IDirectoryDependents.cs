using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Directories;

/// <summary>What an upper module still needs of directories. Asked in the unit of work that removes one, so it reads only the database.</summary>
public interface IDirectoryDependents
{
    /// <summary>What for, as the plural of a noun that people read.</summary>
    string Noun { get; }

    /// <summary>How many of them still need the directory; none may when it is removed.</summary>
    Task<int> CountAsync(MusterDbContext db, DirectoryId directory, CancellationToken ct);
}
