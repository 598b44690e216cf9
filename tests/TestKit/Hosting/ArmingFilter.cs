using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Muster.TestKit.Hosting;

/// <summary>Calls back when a request comes whose path ends as told.</summary>
internal sealed class ArmingFilter(string pathEnd, Action call) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    if (context.Request.Path.Value!.EndsWith(pathEnd, StringComparison.Ordinal))
                    {
                        call();
                    }

                    return following(context);
                }
            );
            next(app);
        };
}
