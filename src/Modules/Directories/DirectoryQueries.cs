using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Directories;

/// <summary>What upper modules may join in queries.</summary>
public sealed class DirectoryRow
{
    public DirectoryId Id { get; internal init; }

    public string Name { get; internal init; } = "";

    /// <summary>Folded.</summary>
    public string NameKey { get; internal init; } = "";
}

public static class DirectoryQueries
{
    public static IQueryable<DirectoryRow> Directories(this MusterDbContext db) =>
        db.Set<Internal.Directory>()
            .AsNoTracking()
            .Select(row => new DirectoryRow
            {
                Id = row.Id,
                Name = row.Name,
                NameKey = row.NameKey,
            });
}
