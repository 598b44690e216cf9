using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Storage.Model;

namespace Muster.Storage.Writing;

/// <summary>Whatever may change a row, or wait until another has changed it, makes what was read before old. Hand-written SQL is taken for that.</summary>
internal sealed class ForgetReadings : DbCommandInterceptor
{
    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.CommandSource != CommandSource.LinqQuery)
        {
            Forget(eventData);
        }

        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Forget(eventData);
        return new(result);
    }

    private static void Forget(CommandExecutedEventData eventData) =>
        (eventData.Context as MusterDbContext)?.InThisUnit<Readings>().Forget();
}
