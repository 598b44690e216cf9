using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Muster.KillHost;

/// <summary>
/// Counts writes and commits once armed, and kills its own process before the one it was told. To die before a read is to die before the next
/// write: the database holds the same.
/// </summary>
/// <param name="words">Only statements that say this count, reads among them: then a point in a step has a name.</param>
internal sealed class Killer(int at, string? words) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int armed;
    private int seen;

    public static void Die()
    {
        Process.GetCurrentProcess().Kill();
        throw new UnreachableException("SIGKILL is delivered before the call returns.");
    }

    public void Arm() => Volatile.Write(ref armed, 1);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command);
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        CountCommit();
        return new(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        CountCommit();
        return Task.CompletedTask;
    }

    private void CountCommit()
    {
        if (words is null)
        {
            Count();
        }
    }

    private void Count(DbCommand command)
    {
        if (
            words is null
                ? !command.CommandText.AsSpan().TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)
                : command
                    .CommandText.Replace("\"", "", StringComparison.Ordinal)
                    .Contains(words, StringComparison.Ordinal)
        )
        {
            Count();
        }
    }

    private void Count()
    {
        if (Volatile.Read(ref armed) == 1 && Interlocked.Increment(ref seen) == at)
        {
            Die();
        }
    }
}
