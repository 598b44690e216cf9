using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Directories;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Internal;

/// <summary>Lists that may still be checked need their directory; what is checked was kept with the rows.</summary>
internal sealed class UnfinishedImports : IDirectoryDependents
{
    public string Noun => "unfinished imports";

    public Task<int> CountAsync(MusterDbContext db, DirectoryId directory, CancellationToken ct)
    {
        var domain = directory.ToString();
        return db.Set<Import>()
            .CountAsync(
                import =>
                    import.Domain == domain
                    && (
                        import.State == ImportState.Uploaded
                        || import.State == ImportState.Checking
                        || import.State == ImportState.Previewed
                    ),
                ct
            );
    }
}
