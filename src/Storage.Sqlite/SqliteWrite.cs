using Muster.Storage.Model;

namespace Muster.Storage.Sqlite;

/// <summary>One waiting unit of work and its caller.</summary>
internal interface ISqliteWrite
{
    /// <summary>False when it failed or its caller has gone.</summary>
    Task<bool> TryRunAsync(MusterDbContext db);

    /// <summary>
    /// The shared transaction is committed. One that failed hears it only now as well: it may have lost to another of the same group, and would
    /// not see the other's work if it tried again before.
    /// </summary>
    void Committed();

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
    private Exception? fault;

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
        catch (Exception caught)
        {
            fault = caught;
        }

        return false;
    }

    public void Committed()
    {
        if (fault is not null)
        {
            answer.TrySetException(fault);
        }
        else
        {
            answer.TrySetResult(result!); // set when TryRunAsync was true; else the answer is set already
        }
    }

    public void Fail(Exception fault)
    {
        TryTake();
        answer.TrySetException(this.fault ?? fault);
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
