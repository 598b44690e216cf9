using Muster.Storage.Model;

namespace Muster.Storage.Sqlite;

/// <summary>One waiting unit of work and its caller.</summary>
internal interface ISqliteWrite
{
    /// <summary>False when it failed; its caller has heard why.</summary>
    Task<bool> TryRunAsync(MusterDbContext db);

    void Succeed();

    void Fail(Exception fault);
}

internal sealed class SqliteWrite<T>(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct)
    : ISqliteWrite
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Answer => answer.Task;

    public async Task<bool> TryRunAsync(MusterDbContext db)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            result = await work(db, ct);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            answer.TrySetCanceled(ct);
        }
        catch (Exception fault)
        {
            answer.TrySetException(fault);
        }

        return false;
    }

    public void Succeed() => answer.TrySetResult(result!); // set when TryRunAsync was true; else the answer is set already

    public void Fail(Exception fault) => answer.TrySetException(fault);
}
