using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Packages.Upload;

/// <summary>Whose an upload is. That of somebody else is not there.</summary>
internal static class UploadOwner
{
    public static string Of(Actor actor) => $"{actor.Kind}:{actor.Id}";

    public static IQueryable<Internal.Upload> UploadsOf(this MusterDbContext db, Actor actor)
    {
        var owner = Of(actor);
        return db.Set<Internal.Upload>().Where(row => row.Owner == owner);
    }

    public static Task<Internal.Upload?> UploadOfAsync(
        this MusterDbContext db,
        PackageUploadId id,
        Actor actor,
        CancellationToken ct
    ) => db.UploadsOf(actor).SingleOrDefaultAsync(row => row.Id == id, ct);
}
