using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Http.RateLimits;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access.HandOffs;

internal static class HandOffEndpoints
{
    private const int PollEverySeconds = 2;

    public static void MapHandOffs(this IEndpointRouteBuilder api)
    {
        var handOffs = api.MapGroup("/hand-offs").WithTags("Tokens");
        handOffs
            .MapPost("", StartAsync)
            .AllowAnonymousBecause(
                "a terminal has nothing yet; five at once and one a minute for an address, a thousand in all, ten minutes each"
            )
            .WithName("StartHandOff")
            .WithSummary("A terminal asks for a token of the operator who confirms its code in a browser")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        handOffs
            .MapPost("/{id:guid}/token", CollectAsync)
            .AllowAnonymousBecause("the terminal that asked proves itself by its secret of 256 bits")
            .WithName("CollectHandOff")
            .WithSummary("The terminal fetches its token, once")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var question = handOffs
            .MapGroup("/{userCode}")
            .RequireAuthorization(Permissions.OwnAccount)
            .ProducesProblem(StatusCodes.Status404NotFound);
        question.MapGet("", ShowAsync).WithName("GetHandOff").WithSummary("Which terminal asks");
        question
            .MapPost("/confirm", ConfirmAsync)
            .WithName("ConfirmHandOff")
            .WithSummary("Give it a token of one's own");
        question.MapPost("/deny", DenyAsync).WithName("DenyHandOff").WithSummary("Give it nothing");
    }

    private static async Task<Results<Ok<HandOffStarted>, ProblemHttpResult>> StartAsync(
        StartHandOff body,
        HttpContext context,
        HandOffLimit limit,
        HandOffVerbs verbs,
        PublicAddress address,
        CancellationToken ct
    )
    {
        var from = RemoteAddress.Of(context);
        if (limit.Take(from) is { } wait)
        {
            return TooMany(context, wait);
        }

        var secret = Secrets.Make();
        var computer = ClaimedText.Clean(body.Computer) ?? "unnamed";
        return await verbs.StartAsync(computer, from, Secrets.HashOf(secret), ct) is { } made
            ? TypedResults.Ok(
                new HandOffStarted(
                    made.Id,
                    secret,
                    made.UserCode,
                    new Uri(address.Url, $"/hand-off?code={made.UserCode}").ToString(),
                    made.ExpiresAt,
                    PollEverySeconds
                )
            )
            : TooMany(context, TimeSpan.FromMinutes(1));
    }

    private static async Task<Results<Ok<HandOffAnswer>, ProblemHttpResult>> CollectAsync(
        Guid id,
        CollectHandOff body,
        HandOffVerbs verbs,
        CancellationToken ct
    ) => await verbs.CollectAsync(id, Secrets.HashOf(body.Secret), ct) is { } answer ? TypedResults.Ok(answer) : Gone();

    private static async Task<Results<Ok<HandOffQuestion>, ProblemHttpResult>> ShowAsync(
        string userCode,
        HandOffVerbs verbs,
        CancellationToken ct
    ) =>
        await verbs.FindAsync(userCode, ct) is { } row
            ? TypedResults.Ok(
                new HandOffQuestion(row.UserCode, row.Computer, row.Address, row.CreatedAt, row.ExpiresAt)
            )
            : Gone();

    private static Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(
        string userCode,
        ClaimsPrincipal user,
        HandOffVerbs verbs,
        CancellationToken ct
    ) => AnswerAsync(userCode, user, verbs, yes: true, ct);

    private static Task<Results<NoContent, ProblemHttpResult>> DenyAsync(
        string userCode,
        ClaimsPrincipal user,
        HandOffVerbs verbs,
        CancellationToken ct
    ) => AnswerAsync(userCode, user, verbs, yes: false, ct);

    private static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(
        string userCode,
        ClaimsPrincipal user,
        HandOffVerbs verbs,
        bool yes,
        CancellationToken ct
    ) =>
        await verbs.AnswerAsync(userCode, CallerIdentity.OperatorOf(user)!.Value, yes, ct) // the policy lets operators in only
            ? TypedResults.NoContent()
            : Gone();

    private static ProblemHttpResult Gone() =>
        Problems.Of(
            StatusCodes.Status404NotFound,
            "hand_off_not_found",
            "Nobody asks with this code",
            "It was answered, or ten minutes have passed. Start muster login again."
        );

    private static ProblemHttpResult TooMany(HttpContext context, TimeSpan wait)
    {
        var seconds = RetryAfter.Set(context.Response, wait);
        return Problems.Of(
            StatusCodes.Status429TooManyRequests,
            "too_many_attempts",
            "Too many attempts",
            $"Too many terminals ask at this moment. Try again in {seconds} seconds, or make a token in the console."
        );
    }
}
