using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;

namespace Muster.Modules.Policies.Packages.Internal;

internal static class PackageProblems
{
    public static ProblemHttpResult NotFound() => Problems.NotFound("package");

    public static ProblemHttpResult OffsetMissing() =>
        Problems.Of(
            StatusCodes.Status400BadRequest,
            "upload_offset_missing",
            "Say where the part begins",
            "Send Upload-Offset with the number of bytes that are here already; the upload's offset says it."
        );

    public static ProblemHttpResult FileMissing() =>
        Problems.Of(
            StatusCodes.Status410Gone,
            "package_file_missing",
            "The package's file is not there",
            "The package is known, and its file is not in the store: it may not have been restored with the database. Upload the same file again, and all that needs it has it."
        );

    /// <param name="outcome">A refusal.</param>
    public static ProblemHttpResult Of(UploadOutcome outcome) =>
        outcome.Refusal!.Value switch // called with refusals only
        {
            UploadRefusal.NotFound => Problems.NotFound("upload"),
            UploadRefusal.TooLarge => Problems.Of(
                StatusCodes.Status413PayloadTooLarge,
                "package_too_large",
                "The package is too large",
                "It is larger than this server takes; an administrator sets the limit by MUSTER_PACKAGE_MAX_BYTES."
            ),
            UploadRefusal.TooMany => Problems.Conflict(
                "too_many_uploads",
                "Too much is under way",
                $"Your uploads together may have as many bytes as one package may have, and there may be {UploadLimits.PerOwner} of them. Finish one or give it up first."
            ),
            UploadRefusal.NoRoom => Problems.Of(
                StatusCodes.Status507InsufficientStorage,
                "no_space_left",
                "The server's disk is too full",
                "There is not enough room for the package and what else is on its way. What came so far is kept; make room and go on."
            ),
            UploadRefusal.Busy => Problems.Conflict(
                "upload_busy",
                "Another call is writing to it",
                "A part of this upload is still being received, perhaps over a connection that is broken already. Try again in a few seconds.",
                outcome.Upload
            ),
            UploadRefusal.OffsetMismatch => Problems.Conflict(
                "upload_offset_mismatch",
                "The part begins elsewhere",
                "The next part has to begin where the last one ended. Go on from the offset in current.",
                outcome.Upload
            ),
            UploadRefusal.TooLong => Problems.Of(
                StatusCodes.Status400BadRequest,
                "upload_too_long",
                "More came than was announced",
                "The upload has the size that was said when it began. Begin another one with the right size."
            ),
            UploadRefusal.Incomplete => Problems.Conflict(
                "upload_incomplete",
                "Not everything is here",
                "Send the rest from the offset in current, then complete it.",
                outcome.Upload
            ),
            UploadRefusal.HashMismatch => Problems.Conflict(
                "package_hash_mismatch",
                "The bytes are not those that were meant",
                "Their SHA-256 is another one than was announced. The upload was given up; begin again."
            ),
        };
}
