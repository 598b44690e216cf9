using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.SavedViews.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.SavedViews.Columns;

internal sealed class ChooseColumnsVerb(Database database, IDatabaseEngine engine)
{
    /// <param name="columns">None: those that the list has by itself.</param>
    public Task RunAsync(OperatorId owner, string list, IReadOnlyList<string> columns, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                // Two browsers of one operator may both be the first.
                await engine.EnterAloneAsync(db, $"list-columns/{owner}", token);
                var row = await db.Set<ColumnChoice>()
                    .AsTracking()
                    .SingleOrDefaultAsync(choice => choice.OperatorId == owner && choice.List == list, token);
                var names = string.Join(',', columns);
                if (row is null && columns.Count > 0)
                {
                    db.Add(
                        new ColumnChoice
                        {
                            OperatorId = owner,
                            List = list,
                            Columns = names,
                        }
                    );
                }
                else if (row is not null && columns.Count == 0)
                {
                    db.Remove(row);
                }
                else if (row is not null)
                {
                    row.Columns = names;
                }

                return true;
            },
            ct
        );
}
