namespace Muster.Cli.PreApprovals;

/// <summary>How far a step is, on a terminal only.</summary>
internal sealed class RowProgress(string done) : IDisposable
{
    private bool shown;

    public void Report(int count, int all)
    {
        if (!Console.IsErrorRedirected)
        {
            shown = true;
            Console.Error.Write($"\r{count:N0} of {all:N0} rows {done}");
        }
    }

    public void Dispose()
    {
        if (shown)
        {
            Console.Error.WriteLine();
        }
    }
}
