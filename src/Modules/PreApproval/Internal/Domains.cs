using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Directories;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Where the users of a list come from.</summary>
internal static class Domains
{
    /// <summary>Muster itself.</summary>
    public const string Local = "local";

    /// <returns>Null for Muster itself.</returns>
    public static DirectoryId? DirectoryOf(Import import) =>
        Guid.TryParse(import.Domain, out var id) ? new DirectoryId(id) : null;

    /// <param name="named">The name of a directory, whatever its case, or its id.</param>
    public static Task<DirectoryRow?> FindAsync(MusterDbContext db, string named, CancellationToken ct)
    {
        var key = SearchKey.Of(named);
        var id = new DirectoryId(Guid.TryParse(named, out var given) ? given : Guid.Empty);
        return db.Directories().SingleOrDefaultAsync(row => row.NameKey == key || row.Id == id, ct);
    }
}
