using Muster.Storage.Model;

namespace Muster.Storage.Sqlite;

/// <summary>One waiting unit of work and its caller.</summary>
internal interface ISqliteWrite
{
    /// <summary>False when it failed or its caller has gone; the caller has heard why.</summary>
    Task<bool> TryRunAsync(MusterDbContext db);

    void Succeed();

    void Fail(Exception fault);
}

internal sealed class SqliteWrite<T> : ISqliteWrite
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<MusterDbContext, CancellationToken, Task<T>> work;
    private readonly CancellationToken ct;
    private readonly CancellationTokenRegistration leaving;
    private bool taken;
    private T? result;

    public SqliteWrite(Func<MusterDbContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        (this.work, this.ct) = (work, ct);
        leaving = ct.Register(Leave);
    }

    public Task<T> Answer => answer.Task;

    public async Task<bool> TryRunAsync(MusterDbContext db)
    {
        if (!TryTake())
        {
            return false;
        }

        try
        {
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

    public void Fail(Exception fault)
    {
        TryTake();
        answer.TrySetException(fault);
    }

    // From here on the caller's patience is the work's business: what has been committed was not cancelled.
    private bool TryTake()
    {
        leaving.Unregister();
        return !Interlocked.Exchange(ref taken, true);
    }

    private void Leave()
    {
        if (!Interlocked.Exchange(ref taken, true))
        {
            answer.TrySetCanceled(ct);
        }
    }
}
