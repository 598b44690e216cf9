using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.SignIn;
using QRCoder;

namespace Muster.Modules.Access.SecondFactor;

internal static class SecondFactorEndpoints
{
    public static void MapSecondFactor(this IEndpointRouteBuilder session)
    {
        var factor = session.MapGroup("/second-factor").RequireAuthorization(Permissions.OwnAccount);
        factor
            .MapPost("/offer", OfferAsync)
            .WithName("OfferSecondFactor")
            .WithSummary("A secret for an authenticator app; counts once a code of it was confirmed")
            .ProducesProblem(StatusCodes.Status409Conflict);
        factor
            .MapPost("/confirm", ConfirmAsync)
            .WithName("ConfirmSecondFactor")
            .WithSummary("Turn the second factor on; answers with recovery codes, this once")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        factor
            .MapPost("/recovery-codes", ReplaceCodesAsync)
            .WithName("ReplaceRecoveryCodes")
            .WithSummary("Other recovery codes; those from before count no more")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        factor
            .MapPost("/remove", RemoveAsync)
            .WithName("RemoveSecondFactor")
            .WithSummary("Turn the second factor off")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Results<Ok<SecondFactorOffer>, ProblemHttpResult>> OfferAsync(
        ClaimsPrincipal user,
        PublicAddress address,
        SecondFactorVerbs verbs,
        CancellationToken ct
    )
    {
        if (await verbs.OfferAsync(CallerIdentity.OperatorOf(user)!.Value, ct) is not { } secret) // the policy lets operators in only
        {
            return Problems.Conflict(
                "second_factor_not_possible",
                "No second factor to add",
                "The account has one already, or has no password: then the identity provider asks for one."
            );
        }

        var text = Base32.Encode(secret);
        var label = Uri.EscapeDataString($"Muster {address.Url.Host}:{user.Identity!.Name}");
        var uri = $"otpauth://totp/{label}?secret={text}&issuer={Uri.EscapeDataString($"Muster {address.Url.Host}")}";
        return TypedResults.Ok(
            new SecondFactorOffer
            {
                Secret = text,
                Uri = uri,
                QrCode = Picture(uri),
            }
        );
    }

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> ConfirmAsync(
        ProveSecondFactor body,
        HttpContext context,
        SecondFactorVerbs verbs,
        CancellationToken ct
    )
    {
        var codes = RecoveryCodeSet.Make();
        var refused = await verbs.ConfirmAsync(CallerIdentity.OperatorOf(context.User)!.Value, body, codes, ct); // as above
        return refused is null ? TypedResults.Ok(new RecoveryCodes(codes)) : SignInProblems.OfProof(refused, context);
    }

    private static async Task<Results<Ok<RecoveryCodes>, ProblemHttpResult>> ReplaceCodesAsync(
        ProveSecondFactor body,
        HttpContext context,
        SecondFactorVerbs verbs,
        CancellationToken ct
    )
    {
        var codes = RecoveryCodeSet.Make();
        var refused = await verbs.ReplaceCodesAsync(CallerIdentity.OperatorOf(context.User)!.Value, body, codes, ct); // as above
        return refused is null ? TypedResults.Ok(new RecoveryCodes(codes)) : SignInProblems.OfProof(refused, context);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        ProveSecondFactor body,
        HttpContext context,
        SecondFactorVerbs verbs,
        CancellationToken ct
    )
    {
        var refused = await verbs.RemoveAsync(CallerIdentity.OperatorOf(context.User)!.Value, body, ct); // as above
        return refused is null ? TypedResults.NoContent() : SignInProblems.OfProof(refused, context);
    }

    private static string Picture(string uri)
    {
        using var code = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(4)))}";
    }
}
