using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Muster.KillHost;

/// <summary>Kills its own process when the given answer of a route is ready and nothing of it has been sent: what it tells of is committed.</summary>
internal sealed class UnsaidAnswer(string pathEnd, int at) : IStartupFilter
{
    private int seen;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    if (context.Request.Path.Value!.EndsWith(pathEnd, StringComparison.Ordinal)) // a request has a path
                    {
                        context.Response.OnStarting(DieWhenItIsTheOne);
                    }

                    return following(context);
                }
            );
            next(app);
        };

    private Task DieWhenItIsTheOne()
    {
        if (Interlocked.Increment(ref seen) == at)
        {
            Killer.Die();
        }

        return Task.CompletedTask;
    }
}
