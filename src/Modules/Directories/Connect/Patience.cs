using System.Net.Sockets;

namespace Muster.Modules.Directories.Connect;

/// <summary>Waits so long for each answer, and says in plain words what came instead of one.</summary>
internal sealed class Patience(DirectoryServer server, TimeSpan limit, TimeProvider clock)
{
    public async Task<T> ForAsync<T>(DirectoryStep step, Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DirectoryException(
                step,
                $"{server} does not answer within {limit.TotalSeconds:0} seconds.",
                step == DirectoryStep.Tcp
                    ? "See that no firewall stands between this server and the directory, and that the port is right."
                    : "Try again later, or give it more time."
            )
            {
                IsOfServer = true,
            };
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new DirectoryException(
                step,
                $"{server} ends the connection: {fault.Message}",
                step == DirectoryStep.Tls
                    ? "See that the port speaks the chosen security: ldaps is mostly 636, starttls mostly 389."
                    : "See in the log of the directory why, then try again.",
                fault
            )
            {
                IsOfServer = true,
            };
        }
    }
}
