using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>Before every decision: a request that the caller may not see is not there, one that others decide is not theirs.</summary>
internal sealed class DecisionScope(Database database) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var user = context.HttpContext.User;
        var decide = user.ScopeOf(Permissions.Decide);
        if (decide.Everything)
        {
            return await next(context);
        }

        var id = new EnrollmentRequestId(context.Arguments.OfType<Guid>().First()); // the routes of decisions begin with it
        if (await IsInAsync(decide, id, context.HttpContext.RequestAborted))
        {
            return await next(context);
        }

        return await IsInAsync(user.ScopeOf(Permissions.View), id, context.HttpContext.RequestAborted)
            ? Problems.Of(
                StatusCodes.Status403Forbidden,
                Refusal.OutsideScope.Code,
                Refusal.OutsideScope.Title,
                Refusal.OutsideScope.Detail
            )
            : Problems.NotFound("enrollment request");
    }

    private Task<bool> IsInAsync(Scope scope, EnrollmentRequestId id, CancellationToken ct) =>
        database.ReadAsync((db, token) => db.Requests(scope).AnyAsync(row => row.Id == id, token), ct);
}
