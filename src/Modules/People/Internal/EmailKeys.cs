using Microsoft.EntityFrameworkCore;
using Muster.Storage;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Internal;

/// <summary>Addresses that were there before they could be searched get their keys, which only our own code can make.</summary>
internal sealed class EmailKeys(Database database) : IPreparation
{
    private const int BatchSize = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        while (
            await database.WriteAsync(
                async (db, token) =>
                {
                    var people = await db.Set<Person>()
                        .AsTracking()
                        .Where(person => person.Email != null && person.EmailKey == null)
                        .Take(BatchSize)
                        .ToListAsync(token);
                    people.ForEach(person => person.FoldEmail());
                    return people.Count;
                },
                ct
            ) == BatchSize
        ) { }
    }
}
